package suite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Random;

/** What apps do to hide their strings. */
public final class Ciphers {
    private Ciphers() {}

    private static final byte[] HIDDEN = {0x32, 0x3f, 0x36, 0x36, 0x35};
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >>> 1 ^ 0xEDB88320 : value >>> 1;
            TABLE[i] = value;
        }
    }

    public static String xor() {
        byte[] out = new byte[HIDDEN.length];
        for (int i = 0; i < out.length; i++) out[i] = (byte) (HIDDEN[i] ^ 0x5a);
        return new String(out, StandardCharsets.UTF_8);
    }

    public static String xorKey(String text, int key) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) letters[i] ^= (char) (key + i * 7);
        return new String(letters);
    }

    public static String thereAndBack(String text) {
        return xorKey(xorKey(text, 1234), 1234);
    }

    public static String caesar(String text, int by) {
        StringBuilder out = new StringBuilder();
        int shift = Math.floorMod(by, 26);
        for (char letter : text.toCharArray()) {
            if (letter >= 'a' && letter <= 'z') out.append((char) ((letter - 'a' + shift) % 26 + 'a'));
            else if ('A' <= letter && letter <= 'Z') out.append((char) ((letter - 'A' + shift) % 26 + 'A'));
            else out.append(letter);
        }
        return out.toString();
    }

    public static int crc(String text) {
        int crc = -1;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) crc = TABLE[(crc ^ one) & 0xff] ^ crc >>> 8;
        return ~crc;
    }

    public static int adler(String text) {
        int a = 1;
        int b = 0;
        for (int i = 0; i < text.length(); i++) {
            a = (a + text.charAt(i)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    public static long fnv(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    public static int rc4(String key) {
        int[] state = new int[256];
        for (int i = 0; i < 256; i++) state[i] = i;
        String used = key + "k";
        for (int i = 0, j = 0; i < 256; i++) {
            j = (j + state[i] + used.charAt(i % used.length())) & 255;
            int held = state[i];
            state[i] = state[j];
            state[j] = held;
        }
        int out = 0;
        for (int n = 0, i = 0, j = 0; n < 8; n++) {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            int held = state[i];
            state[i] = state[j];
            state[j] = held;
            out = out * 31 + state[(state[i] + state[j]) & 255];
        }
        return out;
    }

    public static int tea(int a, int b) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += 0x9E3779B9;
            a += (b << 4) + 0x1234 ^ b + sum ^ (b >>> 5) + 0x5678;
            b += (a << 4) + 0x9abc ^ a + sum ^ (a >>> 5) + 0xdef0;
        }
        return a ^ b;
    }

    public static String base64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(bytes);
        return encoded + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    public static int badBase64() {
        return Base64.getDecoder().decode("a*b=").length;
    }

    public static String hex(String text) {
        StringBuilder out = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) out.append(String.format("%02x", one & 0xff));
        return out.toString();
    }

    public static String unhex(int a) {
        String digits = String.format("%08x", a);
        byte[] out = new byte[4];
        for (int i = 0; i < 4; i++) out[i] = (byte) Integer.parseInt(digits.substring(i * 2, i * 2 + 2), 16);
        int sum = 0;
        for (byte one : out) sum = sum << 8 | one & 0xff;
        return digits + (sum == a);
    }

    public static String md5(String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder();
        for (byte one : digest.digest()) {
            String part = Integer.toHexString(one & 0xff);
            if (part.length() == 1) out.append('0');
            out.append(part);
        }
        return out.toString();
    }

    public static int sha(String text) throws Exception {
        int sum = 0;
        for (byte one : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) sum = sum * 31 + one;
        return sum;
    }

    public static long seeded(long seed, int bound) {
        Random random = new Random(seed);
        long out = random.nextInt() + random.nextLong();
        out = out * 31 + random.nextInt((bound & 1023) + 1);
        return out * 31 + (random.nextBoolean() ? 1 : 0) + (long) (random.nextDouble() * 1000);
    }

    public static String shuffledAlphabet() {
        String order = "qwertyuiopasdfghjklzxcvbnm";
        StringBuilder out = new StringBuilder();
        for (char letter : "itssg".toCharArray()) out.append((char) ('a' + order.indexOf(letter)));
        return out.toString();
    }

    public static String pieces(int a) {
        String[] parts = {"ht", "tps", ":/", "/ex", "ample", ".org/"};
        StringBuilder url = new StringBuilder();
        for (String part : parts) url.append(part);
        return url.append(a).toString();
    }

    public static String bits(int a) {
        StringBuilder out = new StringBuilder();
        for (int mask = 1 << 31; mask != 0; mask >>>= 1) out.append((a & mask) == 0 ? '0' : '1');
        return out.toString();
    }

    public static int checksum(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (twice && (digit *= 2) > 9) digit -= 9;
            sum += digit;
            twice = !twice;
        }
        return sum % 10;
    }
}
