package org.mlplab.dataset.origin;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The user's cache folder, where the platform's conventions put it. */
final class CacheLocation {

    private CacheLocation() {}

    static Path ofUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path caches;
        if (os.contains("windows")) {
            caches = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        } else if (os.contains("mac")) {
            caches = home.resolve("Library/Caches");
        } else {
            caches = folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        }
        return caches.resolve("mlplab").resolve("datasets");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
