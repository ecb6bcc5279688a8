package org.mlplab.dataset.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatasetPropertiesTest {

    private static final URI PUBLISHER = URI.create("https://example.org/x.tar.gz");

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(WithProperties.class);

    @EnableConfigurationProperties(DatasetProperties.class)
    static class WithProperties {}

    @Test
    void defaults_are_those_that_bind_from_nothing() {
        runner.run(context ->
                assertThat(context.getBean(DatasetProperties.class)).isEqualTo(DatasetProperties.defaults()));
    }

    @Test
    void folders_and_archives_are_set_by_data_set() {
        runner.withPropertyValues(
                        "mlplab.datasets.cache=/var/cache/lab",
                        "mlplab.datasets.folders.cifar10=/mnt/cifar",
                        "mlplab.datasets.archives.fashion-mnist=http://mirror/")
                .run(context -> {
                    DatasetProperties properties = context.getBean(DatasetProperties.class);
                    assertThat(properties.cacheOf("cifar10")).isEqualTo(Path.of("/var/cache/lab/cifar10"));
                    assertThat(properties.foldersOf("cifar10", Path.of("/usual")))
                            .containsExactly(Path.of("/mnt/cifar"), Path.of("/usual"));
                    assertThat(properties.archivesOf("fashion-mnist", PUBLISHER))
                            .containsExactly(URI.create("http://mirror/"));
                    assertThat(properties.archivesOf("cifar10", PUBLISHER)).containsExactly(PUBLISHER);
                });
    }

    @Test
    void a_timeout_of_nothing_is_refused() {
        runner.withPropertyValues("mlplab.datasets.stall-timeout=0s")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void the_cache_is_where_the_platform_keeps_caches() {
        Path home = Path.of("/home/ann");
        assertThat(CacheLocation.of("Linux", home, Map.of())).isEqualTo(Path.of("/home/ann/.cache/mlplab/datasets"));
        assertThat(CacheLocation.of("Linux", home, Map.of("XDG_CACHE_HOME", "/tmp/c")))
                .isEqualTo(Path.of("/tmp/c/mlplab/datasets"));
        assertThat(CacheLocation.of("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/ann/Library/Caches/mlplab/datasets"));
        assertThat(CacheLocation.of("Windows 11", home, Map.of("LOCALAPPDATA", "/c/local")))
                .isEqualTo(Path.of("/c/local/mlplab/datasets"));
    }
}
