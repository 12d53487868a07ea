package org.nianbao.web.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.TownshipNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The news of a township as a stream of events, one for each page that is open. Pages do without it: they ask again
 * where there is none. What an event says is only that there is something new; the pages fetch it themselves.
 */
@Controller
final class NewsPages {

    private static final Logger LOG = LoggerFactory.getLogger(NewsPages.class);

    /** A stream ends now and then, and its page asks for a new one: so whoever may no longer look is found. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_STREAMS = 200;
    private static final int IDLE_SECONDS = 30;

    private final AskedUnits units;
    private final TownshipNews news;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    /** A page that is slow to listen holds up other pages at most, and never a run. */
    private final Executor sending = new ThreadPoolExecutor(
            0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), NewsPages::thread);

    NewsPages(AskedUnits units, TownshipNews news) {
        this.units = units;
        this.news = news;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "news");
        thread.setDaemon(true);
        return thread;
    }

    @GetMapping({"/t/{township}/news", "/mine/news"})
    ResponseEntity<SseEmitter> news(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestHeader("Last-Event-ID") Optional<String> heard) {
        var township = units.township(address, viewer).code();
        if (open.size() >= MOST_STREAMS) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var isUnit = viewer instanceof Viewer.LinkedUnit;
        Consumer<TownshipNews.Item> listener = item -> {
            if (!isUnit || item.run() != 0) {
                sending.execute(() -> send(emitter, item, isUnit ? "" : item.text()));
            }
        };
        Runnable left = () -> {
            news.leave(township, listener);
            open.remove(emitter);
        };
        emitter.onCompletion(left);
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> left.run());
        open.add(emitter);
        var after =
                heard.filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
        sending.execute(() -> begin(emitter));
        news.listen(township, after, listener).forEach(listener);
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    /** The first bytes tell the page that it is connected. */
    private static void begin(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("年报").reconnectTime(2_000));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a page listens no longer", gone);
        }
    }

    /** A unit hears that a run goes on, and nothing of what it says of others. */
    private static void send(SseEmitter emitter, TownshipNews.Item item, String text) {
        try {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(item.id()))
                    .name(item.run() == 0 ? "entered" : item.ended() ? "ended" : "run")
                    .data(
                            item.run() == 0
                                    ? text
                                    : "%d %s".formatted(item.run(), text).strip()));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a page listens no longer", gone);
        }
    }

    /** Streams have no end of their own, and the console does not wait for them when it ends. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(SseEmitter::complete);
    }
}
