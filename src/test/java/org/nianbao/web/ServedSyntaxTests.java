package org.nianbao.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Scripts and styles are such as Chromium 109 knows, the last for Windows 7.
 *
 * <p>Rhino reads our scripts: its grammar has nothing newer than ES2022, which Chromium 109 (January 2023) has whole. For
 * styles and for what pages ask of the browser there is a list of what came later, with the first Chromium that has
 * it, as MDN's browser-compat-data says.
 */
class ServedSyntaxTests {

    private static final String ASSETS = "org/nianbao/web/assets/";
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("src=\"/assets/([^\"]+)\"");

    /** Assignments by logic, private members, static blocks, digits in groups, the flag v. */
    private static final Pattern AFTER_ES2020 = Pattern.compile(
            "\\|\\|=|&&=|\\?\\?=|this\\.#|\\bstatic\\s*\\{" + "|(?<![\\w$])\\d+_\\d|/[dgimsuy]*v[dgimsuy]*\\.test\\(");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** An at-rule that holds rules, taken away with its braces, leaves rules; a rule that holds a rule is nested. */
    private static final Pattern AT_RULE =
            Pattern.compile("@(media|supports|layer)[^{}]*\\{((?:[^{}]*\\{[^{}]*})*[^{}]*)}");

    private static final Pattern RULE = Pattern.compile("[^{}]+\\{[^{}]*}\\s*");

    private static final Map<String, Integer> LATER_STYLES = Map.ofEntries(
            Map.entry("color-mix(", 111),
            Map.entry("oklch(", 111),
            Map.entry("oklab(", 111),
            Map.entry("lab(", 111),
            Map.entry("lch(", 111),
            Map.entry("sin(", 111),
            Map.entry("linear(", 113),
            Map.entry("text-wrap", 114),
            Map.entry(":popover-open", 114),
            Map.entry("animation-timeline", 115),
            Map.entry("subgrid", 117),
            Map.entry("@starting-style", 117),
            Map.entry("transition-behavior", 117),
            Map.entry("@scope", 118),
            Map.entry(":user-valid", 119),
            Map.entry(":user-invalid", 119),
            Map.entry("light-dark(", 123),
            Map.entry("field-sizing", 123),
            Map.entry("anchor-name", 125),
            Map.entry("position-anchor", 125),
            Map.entry("round(", 125),
            Map.entry("@view-transition", 126),
            Map.entry("interpolate-size", 129),
            Map.entry("calc-size(", 129));

    private static final Map<String, Integer> LATER_CALLS = Map.ofEntries(
            Map.entry(".toSorted(", 110),
            Map.entry(".toReversed(", 110),
            Map.entry(".toSpliced(", 110),
            Map.entry(".startViewTransition(", 111),
            Map.entry(".isWellFormed(", 111),
            Map.entry(".showPopover(", 114),
            Map.entry("Object.groupBy(", 117),
            Map.entry("Promise.withResolvers(", 119),
            Map.entry("URL.canParse(", 120),
            Map.entry("Array.fromAsync(", 121),
            Map.entry("Iterator.from(", 122),
            Map.entry("Promise.try(", 128),
            Map.entry(".moveBefore(", 133));

    private static Stream<Resource> found(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource.toString(), e);
        }
    }

    static Stream<String> pages() throws IOException {
        return found("org/nianbao/web/pages/**/*.html").map(page -> Objects.requireNonNull(page.getFilename()));
    }

    static Stream<String> ourScripts() throws IOException {
        return found(ASSETS + "**/*.js").map(script -> ASSETS + script.getFilename());
    }

    /** Where the scripts lie that pages ask for and others wrote. */
    static Stream<String> scriptsOfOthers() throws IOException {
        return found("org/nianbao/web/pages/**/*.html")
                .flatMap(page -> SOURCE.matcher(text(page)).results())
                .map(source -> source.group(1))
                .filter(path -> path.startsWith("htmx"))
                .map(path -> "META-INF/resources/webjars/" + path.replaceFirst("^htmx/", "htmx.org/"))
                .distinct()
                .sorted();
    }

    private static String served(String path) throws IOException {
        return text(found(path).findFirst().orElseThrow(() -> new AssertionError("no page can get " + path)));
    }

    /**
     * What Rhino complains of. That a constant is declared twice is no matter of syntax, and it takes those of two blocks
     * for one.
     */
    private static List<String> faults(String script) {
        var complaints = new Complaints(new ArrayList<>());
        var environment = new CompilerEnvirons();
        environment.setLanguageVersion(Context.VERSION_ES6);
        try {
            new Parser(environment, complaints).parse(script, "script", 1);
        } catch (EvaluatorException counted) {
            // It only says how many complaints there were.
            assertThat(complaints.all()).isNotEmpty();
        }
        return complaints.all().stream()
                .filter(complaint -> !complaint.startsWith("redeclaration of"))
                .toList();
    }

    private record Complaints(List<String> all) implements ErrorReporter {

        @Override
        public void warning(String message, String source, int line, String text, int offset) {
            // Of style, not of syntax.
        }

        @Override
        public void error(String message, String source, int line, String text, int offset) {
            all.add(message);
        }

        @Override
        public EvaluatorException runtimeError(String message, String source, int line, String text, int offset) {
            return new EvaluatorException(message);
        }
    }

    @ParameterizedTest
    @MethodSource("ourScripts")
    void ourScriptsAreOfNoNewerSyntax(String path) throws IOException {
        var script = served(path);

        assertThat(faults(script)).isEmpty();
        assertThat(LATER_CALLS.keySet().stream().filter(script::contains)).isEmpty();
    }

    /** Rhino knows less than they use, so they have nothing of what came after ES2020. */
    @ParameterizedTest
    @MethodSource("scriptsOfOthers")
    void scriptsOfOthersAreOfNoNewerSyntax(String path) throws IOException {
        assertThat(AFTER_ES2020.matcher(served(path)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ||= b", "this.#secret", "class A { static { } }", "1_000", "/a/v.test(b)"})
    void newerSyntaxOfOthersIsNoticed(String script) {
        assertThat(script).containsPattern(AFTER_ES2020);
    }

    @Test
    void scriptsOfBothAreFound() throws IOException {
        assertThat(ourScripts()).contains(ASSETS + "console.js");
        assertThat(scriptsOfOthers()).isNotEmpty();
    }

    /** What came after Chromium 109: decorators, using, the flag v of patterns, import with attributes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ using a = f(); }",
                "@sealed class A {}",
                "import a from './a.json' with { type: 'json' };",
                "const a = match (b) { 1 => 2 };"
            })
    void newerSyntaxIsNoticed(String script) {
        assertThat(faults(script)).isNotEmpty();
    }

    @Test
    void stylesAreOfNoNewerSyntax() throws IOException {
        var sheets = found(ASSETS + "**/*.css").toList();

        assertThat(sheets).isNotEmpty();
        assertThat(sheets)
                .allSatisfy(sheet ->
                        assertThat(newerIn(text(sheet))).as(sheet.getFilename()).isEmpty());
    }

    @Test
    void newerStylesAreNoticed() {
        assertThat(newerIn("a { b { color: red; } }")).containsExactly("nesting 112");
        assertThat(newerIn("a { color: color-mix(in srgb, red, blue); }")).containsExactly("color-mix( 111");
        assertThat(newerIn("@media print { a { color: red; } b { color: red; } } c { color: red; }"))
                .isEmpty();
        assertThat(newerIn("@media print { a { & b { color: red; } } }")).containsExactly("nesting 112");
    }

    private static List<String> newerIn(String style) {
        var plain = COMMENT.matcher(style).replaceAll("");
        var rest = RULE.matcher(AT_RULE.matcher(plain).replaceAll("$2")).replaceAll("");
        return Stream.concat(
                        rest.isBlank() ? Stream.empty() : Stream.of("nesting 112"),
                        LATER_STYLES.entrySet().stream()
                                .filter(later -> Pattern.compile("(?<![\\w-])" + Pattern.quote(later.getKey()))
                                        .matcher(plain)
                                        .find())
                                .map(later -> later.getKey() + " " + later.getValue()))
                .toList();
    }

    /** The policy of the pages refuses scripts and styles within them, so none is written there. */
    @ParameterizedTest
    @MethodSource("pages")
    void pagesHaveNeitherScriptsNorStylesOfTheirOwn(String name) throws IOException {
        var page = served("org/nianbao/web/pages/" + name);

        assertThat(SCRIPT.matcher(page).results().map(found -> found.group(2))).allMatch(String::isBlank);
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|\\spopover|javascript:");
    }
}
