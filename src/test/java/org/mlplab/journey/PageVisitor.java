package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;

/** Somebody who uses the page: finds things by what they are called, and waits as long as people would. */
final class PageVisitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AXE = script();

    private final Browser browser;
    private final String base;

    PageVisitor(Path profile, String base) {
        this.browser = Browser.open(profile);
        this.base = base;
    }

    /** Goes to a place of the page, such as {@code #/experiments/1}. */
    void goTo(String place) {
        driver().get(base + "/" + place);
        driver().executeScript("addEventListener('error', e => console.error(e.message))");
    }

    void reload() {
        driver().navigate().refresh();
    }

    /** Presses the button or follows the link of this name. */
    void press(String name) {
        String quoted = quoted(name);
        press(By.xpath(
                "//button[normalize-space(.)=%1$s or @aria-label=%1$s] | //a[normalize-space(.)=%1$s or @aria-label=%1$s]"
                        .formatted(quoted)));
    }

    void press(By place) {
        await(driver -> {
            WebElement found = visible(place);
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
            if (!found.isEnabled()) {
                return null;
            }
            found.click();
            return found;
        });
    }

    /** Types into the field of this label, in place of what was there. */
    void fill(String label, String text) {
        WebElement field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        field.sendKeys(Keys.TAB);
    }

    void choose(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
    }

    /** Chooses a file for the field of this label. */
    void attach(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
    }

    void tick(String label) {
        field(label).click();
    }

    private WebElement field(String label) {
        String quoted = quoted(label);
        By place = By.xpath(
                ("//*[self::input or self::select or self::textarea][@aria-label=%1$s or @id=//label[normalize-space(.)=%1$s]/@for"
                                + " or ancestor::label[normalize-space(span[1])=%1$s or normalize-space(.)=%1$s]]")
                        .formatted(quoted));
        return await(driver -> visible(place));
    }

    /** Waits until the page shows this text. */
    void sees(String text) {
        await(driver -> text().contains(text) ? text : null, "the page shows “" + text + "”");
    }

    /** Waits until what the page shows is as wanted, and gives it. */
    String seesText(String description, java.util.function.Predicate<String> wanted) {
        return await(driver -> wanted.test(text()) ? text() : null, description);
    }

    /** What a call of a function gives that one of the page's own modules exports. */
    Object calls(String module, String call) {
        return driver().executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "import(arguments[0]).then(module => done(module.%s), problem => done(String(problem)))"
                                        .formatted(call),
                        "/assets/" + module);
    }

    String text() {
        return driver().findElement(By.tagName("body")).getText();
    }

    /** What an expression gives in the page. */
    Object evaluates(String expression) {
        return driver().executeScript("return " + expression);
    }

    <T> T await(Function<ChromeDriver, T> condition) {
        return await(condition, "it can be done");
    }

    <T> T await(Function<ChromeDriver, T> condition, String description) {
        return new FluentWait<>(driver())
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(100))
                .withMessage(() -> description + "; it shows\n" + text() + "\n" + browser.complaints())
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .until(condition);
    }

    WebElement visible(By place) {
        return driver().findElements(place).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing to see at " + place));
    }

    void resize(int width, int height) {
        driver().manage().window().setSize(new Dimension(width, height));
    }

    void useTheme(String theme) {
        driver().executeScript("localStorage.setItem('mlplab.theme', arguments[0])", theme);
        reload();
    }

    /** Nothing that axe-core calls serious or critical is wrong with what is shown. */
    void hasNoSeriousFault(String view) {
        driver().executeScript(AXE);
        Object found = driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .map(each => each.id + ': ' + each.help + ' at ' + each.nodes.slice(0, 3)
                        .map(node => node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')).join(' | '))))
                    .catch(error => done([String(error)]));
                """);
        assertThat((List<?>) found).as("serious faults of %s", view).isEmpty();
    }

    /** The page complained of nothing, and all that it loaded came from the service. */
    void hasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(
                        (List<?>)
                                evaluates(
                                        "performance.getEntriesByType('resource').map(each => each.name)"
                                                + ".filter(name => !name.startsWith('blob:' + location.origin) && !name.startsWith(location.origin))"))
                .isEmpty();
    }

    /** Complaints up to now are known. */
    List<String> complaints() {
        return browser.complaints();
    }

    /** For people to look at: what the page shows now. */
    void keep(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("page-" + name + ".png"), driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChromeDriver driver() {
        return browser.driver();
    }

    private static String quoted(String text) {
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }

    private static String script() {
        try (InputStream axe = Objects.requireNonNull(PageVisitor.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
