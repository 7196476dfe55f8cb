package bench.flow.patched_plugin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;

/** Changes one word of a DEX file; the new word must be as long and sort alike. */
final class Patch {
    private static final int AFTER_CHECKSUM = 12;

    private Patch() {}

    static void apply(byte[] dex, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + old.length <= dex.length; at++) {
            if (Arrays.equals(Arrays.copyOfRange(dex, at, at + old.length), old)) {
                System.arraycopy(to.getBytes(StandardCharsets.US_ASCII), 0, dex, at, old.length);
            }
        }
        Adler32 sum = new Adler32();
        sum.update(dex, AFTER_CHECKSUM, dex.length - AFTER_CHECKSUM);
        ByteBuffer.wrap(dex).order(ByteOrder.LITTLE_ENDIAN).putInt(8, (int) sum.getValue());
    }
}
