package org.nianbao.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.nianbao.ledger.KeyTable;
import org.nianbao.ledger.Tokens;
import org.nianbao.outbox.DraftFile;
import org.nianbao.outbox.OwnerOnly;
import org.slf4j.LoggerFactory;

/**
 * The key of the tokens, in a file of the data folder that its owner alone may read. It is made when it is first needed
 * and never again: with another key the tokens would match nobody.
 *
 * <p>The ledger stores the fingerprint of the key, so that the two show whether they belong together. A blank ledger
 * that has never seen the key did not produce the archive of the folder.
 */
record TokenKey(Places places, KeyTable table) {

    private static final int BYTES = 32;

    /**
     * Returns the tokens that are made with the key.
     *
     * @throws MisplacedDataException if key, ledger and archive do not belong together
     */
    Tokens tokens() {
        var known = table.fingerprint();
        var own = read();
        require(known, own.map(Tokens::fingerprint));
        var tokens = own.orElseGet(this::made);
        if (!known.equals(Optional.of(tokens.fingerprint()))) {
            table.record(tokens.fingerprint());
        }
        return tokens;
    }

    /**
     * Returns the tokens for a ledger that is to be rebuilt from the archive, which may be blank.
     *
     * @throws MisplacedDataException if the key is missing, or the ledger knows another one
     */
    Tokens own() {
        var known = table.fingerprint();
        var own = read();
        if (own.isEmpty() || known.isPresent() && !known.equals(own.map(Tokens::fingerprint))) {
            requireKey(known, own.map(Tokens::fingerprint));
        }
        return own.orElseThrow();
    }

    /** Registers this key in a ledger that knows none, because something that was made with it is entered. */
    void adopt() {
        if (table.fingerprint().isEmpty()) {
            table.record(own().fingerprint());
        }
    }

    /**
     * Requires that key, ledger and archive belong together; a blank ledger without an archive needs no particular key.
     */
    private void require(Optional<String> known, Optional<String> own) {
        if (own.isPresent() && known.equals(own)) {
            return;
        }
        if (!table.isBlank()) {
            requireKey(known, own);
        } else if (Archive.holdsAny(places)) {
            throw new MisplacedDataException(("数据库是空的，而 %s 中有存档的报表或汇总表：数据库丢失了，或者 --data、数据库的地址写错了。没有改动任何文件。"
                            + "数据库确已丢失的，请用 nianbao restore <备份> 恢复到新的数据文件夹；没有备份的，用 nianbao rebuild 由存档重建；"
                            + "真要从头开始的，请先把 %s 改名留存，再运行")
                    .formatted(places.data(), places.data()));
        }
    }

    private void requireKey(Optional<String> known, Optional<String> own) {
        if (own.isEmpty()) {
            throw new MisplacedDataException(
                    ("令牌密钥 %s 不见了：没有它，入库的人员就再也对不上，所以没有另造一个。" + "请从备份中取回这个文件放到原处，再运行；--data 写错了的，请改正")
                            .formatted(file()));
        }
        if (known.isPresent()) {
            throw new MisplacedDataException(("令牌密钥 %s 不是入库时所用的那一个，用它会使同一个人对不上，没有改动任何数据。"
                            + "请从备份中取回原来的 token.key 放到原处，再运行；--data 或数据库的地址写错了的，请改正")
                    .formatted(file()));
        }
    }

    private Path file() {
        return places.data().resolve("token.key");
    }

    private Optional<Tokens> read() {
        try {
            if (Files.notExists(file())) {
                return Optional.empty();
            }
            var key = Files.readAllBytes(file());
            if (key.length != BYTES) {
                throw new MisplacedDataException("令牌密钥 %s 损坏了（应有 %d 字节，实有 %d 字节），没有另造一个。请从备份中取回这个文件放到原处，再运行"
                        .formatted(file(), BYTES, key.length));
            }
            return Optional.of(new Tokens(key));
        } catch (IOException e) {
            LoggerFactory.getLogger(TokenKey.class).debug("cannot be read: {}", file(), e);
            throw new MisplacedDataException("令牌密钥 %s %s，没有另造一个。请改好，或者从备份中取回这个文件放到原处，再运行"
                    .formatted(file(), Files.isDirectory(file()) ? "是一个文件夹" : "读不出来，多半是没有读它的权限"));
        }
    }

    private Tokens made() {
        try {
            make();
            return read().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the key; if two programs make one at the same moment, both use that of the first. */
    private void make() throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        DraftFile.sweep(places.data());
        try (var draft = DraftFile.of(OwnerOnly.folder(places.data()), new ByteArrayInputStream(key))) {
            Files.createLink(file(), draft.path());
        } catch (FileAlreadyExistsException e) {
            LoggerFactory.getLogger(TokenKey.class).debug("another program has made the key", e);
        }
    }
}
