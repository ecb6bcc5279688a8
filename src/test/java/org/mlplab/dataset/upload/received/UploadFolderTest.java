package org.mlplab.dataset.upload.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    @TempDir
    Path home;

    @Test
    void leavesAFolderThatAStartingProcessHasNotLockedYet() throws Exception {
        Path uploads = Files.createDirectories(home.resolve("uploads"));
        Path unlocked = Files.createDirectory(uploads.resolve("process-other"));
        try (FileChannel other = FileChannel.open(
                        uploads.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock starting = other.lock()) {
            assertThat(starting.isValid()).isTrue();
            // Another process would wait here; within one, Java refuses the second lock.
            assertThatThrownBy(() -> new UploadFolder(home)).isInstanceOf(OverlappingFileLockException.class);
            assertThat(unlocked).exists();
        }
    }

    @Test
    void removesWhatWasLeftAndNothingThatIsInUse() throws Exception {
        Path left = Files.createDirectories(home.resolve("uploads/process-left"));
        UploadFolder first = new UploadFolder(home);
        UploadFolder second = new UploadFolder(home);
        assertThat(left).doesNotExist();
        assertThat(first.parts()).exists();
        second.destroy();
        first.destroy();
        assertThat(first.parts()).doesNotExist();
    }
}
