package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.outbox.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of a township in a year as a file that its owner alone may read: a line of JSON for each entry, in order.
 *
 * <p>Lines are added and never changed, and each is {@linkplain JournalChain bound} to those before it. An incomplete
 * line at the end, which a killed program left, does not count.
 */
record JournalFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final byte END_OF_LINE = '\n';

    /** Returns the journal file of a township in a year. */
    static JournalFile of(Places places, int year, String township) {
        return new JournalFile(places.journals().resolve(Integer.toString(year)).resolve(township + ".jsonl"));
    }

    /**
     * Returns all entries.
     *
     * @throws DamagedJournalException if a line is not JSON, or a line was changed, removed or inserted
     */
    List<JournalEntry> entries() {
        return entriesAfter(0);
    }

    /**
     * Returns the entries after one.
     *
     * @throws DamagedJournalException if a line is not JSON, or a line was changed, removed or inserted
     */
    List<JournalEntry> entriesAfter(int before) {
        var lines = lines();
        if (lines.size() < before) {
            throw DamagedJournalException.unreadable(path, lines.size() + 1);
        }
        requireWhole(lines);
        var entries = new ArrayList<JournalEntry>();
        for (var line : lines.subList(before, lines.size())) {
            var number = before + entries.size() + 1;
            entries.add(entry(line)
                    .filter(entry -> entry.number() == number)
                    .orElseThrow(() -> DamagedJournalException.unreadable(path, number)));
        }
        return entries;
    }

    private void requireWhole(List<String> lines) {
        var broken = JournalChain.firstBroken(lines);
        if (broken > 0) {
            for (int number = 1; number <= broken; number++) {
                if (entry(lines.get(number - 1)).isEmpty()) {
                    throw DamagedJournalException.unreadable(path, number);
                }
            }
            throw DamagedJournalException.parted(path, broken);
        }
    }

    /** Returns the last entry, if there is any. */
    Optional<JournalEntry> last() {
        var lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(entry(lines.get(lines.size() - 1))
                        .orElseThrow(() -> DamagedJournalException.unreadable(path, lines.size())));
    }

    private List<String> lines() {
        try {
            return Files.isRegularFile(path)
                    ? whole(Files.readAllBytes(path)).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(byte[] bytes) {
        return new String(bytes, 0, wholeLength(bytes), UTF_8);
    }

    /** Returns the length of the part that ends with a whole line. */
    private static int wholeLength(byte[] bytes) {
        var length = bytes.length;
        while (length > 0 && bytes[length - 1] != END_OF_LINE) {
            length--;
        }
        return length;
    }

    /** Adds entries and writes them through to the disk. */
    void append(List<JournalEntry> entries) {
        var chain = JournalChain.after(lines());
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(chain.bound(line(entry))).append((char) END_OF_LINE));
        try {
            var folder = Objects.requireNonNull(path.getParent(), "a journal is in a folder");
            OwnerOnly.folder(Objects.requireNonNull(folder.getParent(), "which is in that of all journals"));
            OwnerOnly.folder(folder);
            append(folder, text.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Path folder, byte[] text) throws NotWrittenException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            OwnerOnly.file(path);
            var end = wholeLength(Files.readAllBytes(path));
            channel.truncate(end).position(end);
            var buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            WholeFile.flush(folder);
        } catch (IOException e) {
            throw new NotWrittenException(folder, e);
        }
    }

    private static String line(JournalEntry entry) {
        var node = JSON.createObjectNode()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("run", entry.run())
                .put("what", entry.what().name());
        node.set("detail", JSON.readTree(entry.detail()));
        return JSON.writeValueAsString(node);
    }

    private static Optional<JournalEntry> entry(String line) {
        try {
            var node = JSON.readTree(line);
            return Optional.of(new JournalEntry(
                    node.required("number").asInt(),
                    Instant.parse(node.required("at").asString()),
                    node.required("run").asLong(),
                    What.valueOf(node.required("what").asString()),
                    JSON.writeValueAsString(node.required("detail"))));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
