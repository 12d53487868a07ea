package org.nianbao.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes the records of an .xls: their kinds, lengths and values; drops, doubles and swaps them. */
final class RecordMutator implements Fuzz.Mutator {

    private static final int HEADER = 4;

    private final byte[] xls;
    private final List<byte[]> records;

    RecordMutator(byte[] xls) {
        this.xls = xls;
        records = split(RecordStream.of(xls));
    }

    private static List<byte[]> split(byte[] stream) {
        var records = new ArrayList<byte[]>();
        var bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEADER <= stream.length; ) {
            var end = Math.min(stream.length, at + HEADER + Short.toUnsignedInt(bytes.getShort(at + 2)));
            records.add(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
        return records;
    }

    @Override
    public byte[] mutated(Random random) {
        var changed = new ArrayList<>(records);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            mutate(changed, random.nextInt(changed.size()), random);
        }
        var stream = new ByteArrayOutputStream();
        changed.forEach(stream::writeBytes);
        return RecordStream.with(xls, stream.toByteArray());
    }

    private static void mutate(List<byte[]> records, int at, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> records.remove(at);
            case 1 -> records.add(at, records.get(at));
            case 2 -> records.add(random.nextInt(records.size()), records.get(at));
            case 3 -> records.set(at, headed(records.get(at), 0, random));
            case 4 -> records.set(at, headed(records.get(at), 2, random));
            case 5 -> records.set(at, refitted(ByteMutator.once(records.get(at).clone(), random)));
            default -> records.set(at, valued(records.get(at), random));
        }
    }

    /** With another kind or another length than it has. */
    private static byte[] headed(byte[] record, int offset, Random random) {
        var changed = record.clone();
        changed[offset] = (byte) random.nextInt(256);
        changed[offset + 1] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0);
        return changed;
    }

    /** With the length that it has come to have. */
    private static byte[] refitted(byte[] record) {
        if (record.length >= HEADER) {
            record[2] = (byte) (record.length - HEADER);
            record[3] = (byte) (record.length - HEADER >> 8);
        }
        return record;
    }

    private static byte[] valued(byte[] record, Random random) {
        var changed = record.clone();
        if (changed.length > HEADER) {
            var at = HEADER + random.nextInt(changed.length - HEADER);
            changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : -random.nextInt(2));
        }
        return changed;
    }
}
