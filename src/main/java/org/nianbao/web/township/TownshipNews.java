package org.nianbao.web.township;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What happens in the townships while people look at pages: how runs go on, and what others have entered. Whoever comes
 * back is told what came after the last that was heard.
 */
public final class TownshipNews {

    private static final int REMEMBERED = 200;

    /**
     * An item of news.
     *
     * @param id greater than that of each before it, also of those before the program was started
     * @param run the number of the run that it is about; 0 if it is about no run
     * @param text in a sentence
     * @param ended whether what it is about has ended
     */
    public record Item(long id, long run, String text, boolean ended) {}

    /** The news of one township. */
    private static final class Channel {

        private final Deque<Item> items = new ArrayDeque<>();
        private final Set<Consumer<Item>> listeners = new CopyOnWriteArraySet<>();
    }

    private final Map<String, Channel> channels = new HashMap<>();

    /** Later than any number that the program gave before it was started anew. */
    private long last = Clock.systemUTC().millis();

    /** Tells how a run goes on. */
    void run(TownshipRun run) {
        publish(run.township(), run.number(), run.shown(), run.isEnded());
    }

    /** Tells that somebody has entered something that pages show. */
    public void entered(String township, String what) {
        publish(township, 0, what, true);
    }

    /** What was just said of a run is not said again. */
    private synchronized void publish(String township, long run, String text, boolean ended) {
        var channel = channel(township);
        var before = channel.items.peekLast();
        if (before != null
                && run != 0
                && before.run() == run
                && before.text().equals(text)
                && before.ended() == ended) {
            return;
        }
        var item = new Item(++last, run, text, ended);
        channel.items.add(item);
        if (channel.items.size() > REMEMBERED) {
            channel.items.remove();
        }
        channel.listeners.forEach(listener -> listener.accept(item));
    }

    private Channel channel(String township) {
        return channels.computeIfAbsent(township, code -> new Channel());
    }

    /**
     * Begins to listen to a township.
     *
     * @param after the number of the last item that was heard; 0 for all that is remembered of the run under way
     * @return what was said since
     */
    public synchronized List<Item> listen(String township, long after, Consumer<Item> listener) {
        var channel = channel(township);
        channel.listeners.add(listener);
        return channel.items.stream()
                .filter(after > 0 ? item -> item.id() > after : ofTheRunUnderWay(channel))
                .toList();
    }

    private static Predicate<Item> ofTheRunUnderWay(Channel channel) {
        var lastOfRun = channel.items.stream()
                .filter(item -> item.run() != 0)
                .reduce((earlier, later) -> later)
                .filter(item -> !item.ended());
        return item -> lastOfRun.filter(last -> last.run() == item.run()).isPresent();
    }

    /** Ends listening. */
    public synchronized void leave(String township, Consumer<Item> listener) {
        channel(township).listeners.remove(listener);
    }

    /** Returns how many listen to a township. */
    public synchronized int listeners(String township) {
        return channel(township).listeners.size();
    }
}
