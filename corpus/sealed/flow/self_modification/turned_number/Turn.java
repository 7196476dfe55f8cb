package bench.flow.turned_number;

import java.util.zip.Adler32;

/** Turns the number that an instruction const/16 loads, and mends the checksum of the file. */
final class Turn {
    private static final int CONST_16 = 0x13;

    private Turn() {}

    static void number(byte[] dex, int from, int to) {
        for (int at = 0x70; at + 3 < dex.length; at += 2) {
            boolean loads = dex[at] == CONST_16
                    && (dex[at + 2] & 0xFF) == (from & 0xFF)
                    && (dex[at + 3] & 0xFF) == from >> 8;
            if (loads) {
                dex[at + 2] = (byte) to;
                dex[at + 3] = (byte) (to >> 8);
            }
        }
        Adler32 sum = new Adler32();
        sum.update(dex, 12, dex.length - 12);
        for (int i = 0; i < 4; i++) {
            dex[8 + i] = (byte) (sum.getValue() >> 8 * i);
        }
    }
}
