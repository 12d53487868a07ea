package org.nianbao.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Changes what holds the streams of an .xls together: its header, its table of sectors, and its directory. */
record FolderMutator(byte[] sound) implements Fuzz.Mutator {

    private static final int SECTOR = 512;
    private static final int FIRST_OF_TABLE = 0x4c;
    private static final int FIRST_OF_DIRECTORY = 0x30;

    @Override
    public byte[] mutated(Random random) {
        var file = sound.clone();
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            var at = area(bytes, random) + 4 * random.nextInt(SECTOR / 4);
            bytes.putInt(Math.min(at, file.length - 4), value(random));
        }
        return file;
    }

    private static int area(ByteBuffer bytes, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> SECTOR * (1 + bytes.getInt(FIRST_OF_TABLE) & 0xffff);
            default -> SECTOR * (1 + bytes.getInt(FIRST_OF_DIRECTORY) & 0xffff);
        };
    }

    private static int value(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(400);
            case 1 -> -random.nextInt(6);
            default -> random.nextInt();
        };
    }
}
