package org.nianbao.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Debian's Chromium with its driver, without a window; Selenium looks for neither. */
public final class Chromium implements AutoCloseable {

    /** What to do where it is missing, in one line. */
    public static final String MISSING =
            "There is no Chromium, so the pages were not tried in it: apt install chromium chromium-driver fonts-noto-cjk";

    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Shows once more, within the page, whether something is there. */
    private static final String AWAIT = """
            const until = Date.now() + arguments[1], done = arguments[2];
            (function look() {
                if (document.body && document.body.innerText.includes(arguments[0])) done(true);
                else if (Date.now() > until) done(false);
                else setTimeout(() => look(arguments[0]), 50);
            })(arguments[0]);
            """;

    private static final String AXE = """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']}).then(
                found => done(found.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .map(one => one.id + ' ' + one.impact + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' … '))),
                error => done(['axe: ' + error]));
            """;

    private final ChromeDriverService service;
    private final RemoteWebDriver driver;

    private Chromium(ChromeDriverService service, RemoteWebDriver driver) {
        this.service = service;
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    }

    public static boolean isInstalled() {
        return BROWSER.canExecute() && DRIVER.canExecute();
    }

    public static Chromium open() {
        return open(options());
    }

    /** Opens one in which no page may run scripts. */
    public static Chromium openWithoutScripts() {
        return open(options()
                .setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2)));
    }

    private static Chromium open(ChromeOptions options) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        try {
            service.start();
            return new Chromium(service, new RemoteWebDriver(service.getUrl(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without these it looks for hosts of its maker. */
    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(BROWSER)
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=zh-CN");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    public Chromium resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    public Chromium show(String address) {
        driver.get(address);
        return this;
    }

    public String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** The words of the page that a person sees. */
    public String words() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public Chromium fill(String name, String value) {
        var field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Chooses files in the one place of the page that takes files. */
    public Chromium choose(List<Path> files) {
        driver.findElement(By.cssSelector("input[type=file]"))
                .sendKeys(String.join("\n", files.stream().map(Path::toString).toList()));
        return this;
    }

    /** Presses the button, or follows the link, that has this text. */
    public Chromium press(String text) {
        buttons(text).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to press is called " + text + ": " + words()))
                .click();
        return this;
    }

    public boolean offers(String text) {
        return !buttons(text).isEmpty();
    }

    private List<WebElement> buttons(String text) {
        return driver
                .findElements(By.xpath(
                        "//*[self::button or self::a or self::summary][normalize-space()='%s']".formatted(text)))
                .stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** Waits until the page says something, which it may do by itself. */
    public Chromium await(String words) {
        if (!Boolean.TRUE.equals(driver.executeAsyncScript(AWAIT, words, PATIENCE.toMillis() / 2))) {
            throw new AssertionError("the page never said " + words + ": " + words());
        }
        return this;
    }

    /** What hinders people on this page, by axe-core: serious and critical findings. */
    public List<String> obstacles() {
        driver.executeScript(axe());
        return ((List<?>) Objects.requireNonNull(driver.executeAsyncScript(AXE)))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By how many pixels the page is wider than the window. */
    public long overflow() {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /** What the browser complained of since the last time: scripts that fail, styles that the policy refuses. */
    public List<String> complaints() {
        var all = new ArrayList<String>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> all.add(entry.getMessage()));
        return all;
    }

    public void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        service.stop();
    }
}
