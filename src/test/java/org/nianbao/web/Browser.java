package org.nianbao.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript: it keeps cookies, follows redirects, and submits the forms that a page has. */
public final class Browser {

    private static final Pattern TAG = Pattern.compile("<(script|style)[\\s\\S]*?</\\1>|<[^>]+>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>[\\s\\S]*?</form>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final String BOUNDARY = "----nianbao";

    private final String base;
    private final HttpClient client;
    private final String token;
    private @Nullable HttpResponse<byte[]> response;

    public Browser(String base) {
        this(base, "");
    }

    /** A program that shows a token with each request; none if it is empty. */
    public Browser(String base, String token) {
        this(
                base,
                token,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build());
    }

    private Browser(String base, String token, HttpClient client) {
        this.base = base;
        this.token = token;
        this.client = client;
    }

    /** Opens a second tab, which shows nothing yet. */
    public Browser tab() {
        return new Browser(base, token, client);
    }

    /**
     * Begins to post a body of so many bytes, and reads the answer before any of it is sent.
     *
     * @return the answer with its head
     */
    public String announce(String address, long length) {
        var server = URI.create(base);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(address, server.getAuthority(), length)
                                    .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an address, absolute or of the console. */
    public Browser open(String address) {
        return send(request(address).GET().build());
    }

    private HttpRequest.Builder request(String address) {
        var builder = HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : base + address));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Browser send(HttpRequest request) {
        try {
            response = client.send(request, BodyHandlers.ofByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form of a page: where it leads, and its markup. */
    private record Form(String action, String markup) {

        private static final Pattern ACTION = Pattern.compile("(?:form)?action=\"([^\"]*)\"");
        private static final Pattern HIDDEN =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

        static Stream<Form> of(String markup) {
            return ACTION.matcher(markup).results().map(found -> new Form(found.group(1), markup));
        }

        /** The names and values that a person does not see. */
        Map<String, String> hidden() {
            var hidden = new LinkedHashMap<String, String>();
            HIDDEN.matcher(markup).results().forEach(found -> hidden.put(found.group(1), found.group(2)));
            return hidden;
        }
    }

    /**
     * Submits a form of the page, with these names and values beside its hidden ones: that which leads to an address, or else
     * the first whose address contains it.
     */
    public Browser submit(String target, String... namesAndValues) {
        var form = form(target);
        var values = form.hidden();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var body = values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(form.action(), "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    private Form form(String target) {
        var forms = FORM.matcher(text())
                .results()
                .flatMap(found -> Form.of(found.group()))
                .toList();
        return Stream.concat(
                        forms.stream().filter(form -> form.action().equals(target)),
                        forms.stream().filter(form -> form.action().contains(target)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form leads to " + target + " on " + words()));
    }

    /**
     * Returns the first lines of a stream of events, until one of them contains a text.
     *
     * @param heard the number of the last event that was heard; empty if none was
     */
    public List<String> streamUntil(String address, String heard, String text) {
        var request = request(address).GET();
        if (!heard.isEmpty()) {
            request.header("Last-Event-ID", heard);
        }
        var lines = new ArrayList<String>();
        try (var all = client.send(request.build(), BodyHandlers.ofLines()).body()) {
            var each = all.iterator();
            while (each.hasNext()) {
                lines.add(each.next());
                if (lines.get(lines.size() - 1).contains(text)) {
                    return lines;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts to an address without the token that the forms have. */
    public Browser postWithoutToken(String address) {
        return post(address, "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b"));
    }

    /** Posts to an address with the token of the page, whether a form leads there or not. */
    public Browser post(String address) {
        var body = token().map(token -> "_csrf=" + encoded(token)).orElse("");
        return post(address, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    /** Posts names and values to an address, as a program does that knows no page. */
    public Browser send(String address, String... namesAndValues) {
        var body = IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> encoded(namesAndValues[2 * i]) + "=" + encoded(namesAndValues[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return post(address, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    /** Posts a file to an address, as a program does that knows no page. */
    public Browser sendFile(String address, String field, String name, byte[] content) {
        return postParts(address, Map.of(), field, Map.of(name, content));
    }

    private Browser post(String address, String type, BodyPublisher body) {
        return send(request(address).header("Content-Type", type).POST(body).build());
    }

    /** Uploads files by the form whose target contains a text. */
    public Browser upload(String target, Path... files) {
        var named = new LinkedHashMap<String, byte[]>();
        for (var file : files) {
            try {
                named.put(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return upload(target, "files", named);
    }

    /** Uploads files with these names and contents. */
    public Browser upload(String target, String field, Map<String, byte[]> files) {
        var form = form(target);
        return postParts(form.action(), form.hidden(), field, files);
    }

    private Browser postParts(String address, Map<String, String> values, String field, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        values.forEach((name, value) -> part(body, name, "", value.getBytes(UTF_8)));
        files.forEach((name, content) -> part(body, field, name, content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return post(
                address, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String field, String fileName, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(
                        BOUNDARY,
                        field,
                        fileName.isEmpty()
                                ? ""
                                : "; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(fileName));
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private Optional<String> token() {
        return response == null
                ? Optional.empty()
                : TOKEN.matcher(text()).results().map(found -> found.group(1)).findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Follows the first link of the page whose address contains a text. */
    public Browser follow(String address) {
        return open(links().stream()
                .filter(link -> link.contains(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link leads to " + address + " on " + words())));
    }

    public List<String> links() {
        return LINK.matcher(text())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toList());
    }

    /** Looks at a run again until it has ended. */
    public Browser awaitRun() {
        for (int i = 0; i < 600 && links().stream().anyMatch(link -> link.contains("/runs/")); i++) {
            follow("/runs/");
        }
        return this;
    }

    private HttpResponse<byte[]> shown() {
        return Objects.requireNonNull(response, "nothing was opened yet");
    }

    public int status() {
        return shown().statusCode();
    }

    public byte[] bytes() {
        return shown().body();
    }

    public String header(String name) {
        return shown().headers().firstValue(name).orElse("");
    }

    /** The path of the page that is shown. */
    public String path() {
        return shown().uri().getPath();
    }

    /** The markup of the page. */
    public String text() {
        return new String(shown().body(), UTF_8);
    }

    /** The words of the page, with single blanks between. */
    public String words() {
        return TAG.matcher(text())
                .replaceAll(" ")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
