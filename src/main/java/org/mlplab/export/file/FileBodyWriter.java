package org.mlplab.export.file;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Sends files. One that cannot be written to its end, or is taken too slowly, must not look as if it were whole: the connection is
 * cut.
 */
@Component
class FileBodyWriter extends AbstractHttpMessageConverter<FileBody> {

    FileBodyWriter() {
        super(MediaType.ALL);
    }

    private static class BrokenOffException extends RuntimeException {

        BrokenOffException(RuntimeException cause) {
            super("the file broke off", cause);
        }
    }

    /** Lets it go on to the server, which cuts the connection. */
    @RestControllerAdvice
    @Order(0)
    static class BrokenOff {

        @ExceptionHandler
        void brokenOff(BrokenOffException e) {
            throw e;
        }
    }

    @Override
    protected boolean supports(Class<?> type) {
        return FileBody.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected FileBody readInternal(Class<? extends FileBody> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("files are only written", message);
    }

    @Override
    protected void writeInternal(FileBody file, HttpOutputMessage message) throws IOException {
        OutputStream body = new PacedOutput(message.getBody(), System::nanoTime);
        try {
            file.writeTo(body);
        } catch (RuntimeException e) {
            throw new BrokenOffException(e);
        }
    }
}
