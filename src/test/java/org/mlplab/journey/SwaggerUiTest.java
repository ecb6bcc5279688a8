package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Swagger UI in a real browser, as somebody who has just started the service uses it. */
class SwaggerUiTest extends RunningService {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path profile;

    private Browser browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        browser = Browser.open(profile);
        wait = new WebDriverWait(browser.driver(), Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void queues_the_example_at_the_press_of_a_button() throws IOException {
        browser.driver().get(address("/swagger-ui.html"));
        By post = By.cssSelector("[id$='-submitExperiment']");
        wait.until(visibilityOfElementLocated(post));
        keep("operations");
        WebElement operation = browser.driver().findElement(post);
        operation.findElement(By.cssSelector(".opblock-summary-control")).click();
        keep("example");

        press(post, ".execute");
        By status = By.cssSelector("[id$='-submitExperiment'] .live-responses-table .response-col_status");
        wait.until(visibilityOfElementLocated(status));
        keep("answer");

        assertThat(browser.driver().findElements(status).get(1).getText()).startsWith("202");
        String location = operation
                .findElement(By.cssSelector(".live-responses-table"))
                .getText()
                .lines()
                .filter(line -> line.strip().startsWith("location:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
        long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(browser.complaints()).isEmpty();
    }

    private void press(By operation, String button) {
        WebElement found = wait.until(visibilityOfElementLocated(operation)).findElement(By.cssSelector(button));
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        wait.until(elementToBeClickable(found)).click();
    }

    /** For people to look at: what the page shows now. */
    private void keep(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(
                PICTURES.resolve("swagger-ui-" + name + ".png"),
                browser.driver().getScreenshotAs(OutputType.BYTES));
    }
}
