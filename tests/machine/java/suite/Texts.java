package suite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings. */
public final class Texts {
    private Texts() {}

    public static int length(String a) {
        return a.length();
    }

    public static char charAt(String a, int at) {
        return a.charAt(at);
    }

    public static String concat(String a, String b) {
        return a.concat(b);
    }

    public static String plus(String a, int b, char c, boolean d, long e) {
        return a + b + c + d + e;
    }

    public static String plusNull(String a) {
        String nothing = null;
        return a + nothing + null;
    }

    public static boolean equal(String a, String b) {
        return a.equals(b);
    }

    public static boolean equalToOther(String a) {
        return a.equals(Integer.valueOf(3)) || a.equals(null);
    }

    public static boolean equalIgnoringCase(String a, String b) {
        return a.equalsIgnoreCase(b);
    }

    public static int compare(String a, String b) {
        return a.compareTo(b);
    }

    public static int compareIgnoringCase(String a, String b) {
        return a.compareToIgnoreCase(b);
    }

    public static int hash(String a) {
        return a.hashCode();
    }

    public static String substring(String a, int from) {
        return a.substring(from);
    }

    public static String part(String a, int from, int to) {
        return a.substring(from, to);
    }

    public static int indexOf(String a, String b) {
        return a.indexOf(b);
    }

    public static int indexOfFrom(String a, char b, int from) {
        return a.indexOf(b, from);
    }

    public static int lastIndexOf(String a, String b) {
        return a.lastIndexOf(b);
    }

    public static int lastIndexOfFrom(String a, int from) {
        return a.lastIndexOf('a', from) * 100 + a.lastIndexOf("a", from);
    }

    public static boolean contains(String a, String b) {
        return a.contains(b);
    }

    public static boolean starts(String a, String b) {
        return a.startsWith(b) || b.startsWith(a, 1);
    }

    public static boolean ends(String a, String b) {
        return a.endsWith(b);
    }

    public static boolean empty(String a) {
        return a.isEmpty();
    }

    public static String trimmed(String a) {
        return "[" + (" \t" + a + "\n ").trim() + "]";
    }

    public static String upper(String a) {
        return a.toUpperCase(Locale.ROOT);
    }

    public static String lower(String a) {
        return a.toLowerCase(Locale.ROOT);
    }

    public static String replaceChar(String a) {
        return a.replace('a', 'b');
    }

    public static String replaceText(String a, String b) {
        return a.replace(b, "<>");
    }

    public static String reversed(String a) {
        String out = "";
        for (int i = a.length() - 1; i >= 0; i--) out += a.charAt(i);
        return out;
    }

    public static String chars(String a) {
        char[] letters = a.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    public static String charsPart(String a) {
        char[] letters = ("0123456789" + a).toCharArray();
        return new String(letters, 3, 5) + String.valueOf(letters, 1, 2) + String.valueOf(letters[4]);
    }

    public static int utf8(String a) {
        int sum = 0;
        for (byte one : a.getBytes(StandardCharsets.UTF_8)) sum = sum * 31 + one;
        return sum;
    }

    public static int latin(String a) {
        int sum = 0;
        for (byte one : a.getBytes(StandardCharsets.ISO_8859_1)) sum = sum * 31 + one;
        return sum;
    }

    public static String throughBytes(String a) {
        return new String(a.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public static String ofBytes() {
        byte[] bytes = {104, 101, 108, 108, 111};
        return new String(bytes) + new String(bytes, 1, 3) + new String(bytes, StandardCharsets.US_ASCII);
    }

    public static boolean sameLiteral() {
        String a = "abc";
        return a == "abc" && a == "a" + "bc" && a != new String("abc") && a == new String("abc").intern();
    }

    public static boolean builtIsNotLiteral(String a) {
        String b = a + "";
        String c = a + "";
        return b == c;
    }

    public static String split(String a) {
        return Arrays.toString((a + ",b,,c,,").split(","));
    }

    public static String splitLimit(String a) {
        return Arrays.toString(("x:" + a + ":y:z").split(":", 3)) + Arrays.toString("a,b,".split(",", -1));
    }

    public static String splitPattern() {
        return Arrays.toString("one  two\tthree".split("\\s+")) + Arrays.toString("a1b22c".split("[0-9]+"));
    }

    public static String splitLetters() {
        return Arrays.toString("abc".split("")) + Arrays.toString("".split(",")).length();
    }

    public static boolean matches(int a) {
        return String.valueOf(a).matches("-?\\d{1,5}") || "a.b".matches("a\\.b+");
    }

    public static String replaceAll(int a) {
        return ("v" + a + "w" + a).replaceAll("[0-9]+", "#") + "a-b-c".replaceFirst("-", "+");
    }

    public static String replaceGroups() {
        return "key=value;other=thing".replaceAll("(\\w+)=(\\w+)", "$2:$1");
    }

    public static String find(int a) {
        Matcher matcher = Pattern.compile("(\\d+)-(\\d+)").matcher("id 12-34 and " + (a & 255) + "-7");
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            out.append(matcher.group(1)).append('/').append(matcher.group(2)).append('@').append(matcher.start()).append(';');
        }
        return out.toString();
    }

    public static String wholeMatch() {
        Matcher matcher = Pattern.compile("(?<user>[a-z]+)@([a-z.]+)").matcher("me@example.org");
        return matcher.matches() ? matcher.group("user") + matcher.group(2) + matcher.groupCount() : "none";
    }

    public static String noMatch() {
        Matcher matcher = Pattern.compile("x").matcher("abc");
        return matcher.find() + matcher.group();
    }

    public static String joined(String a) {
        return String.join("-", a, "b", "c") + String.join("", Arrays.asList("x", a));
    }

    public static String joiner(String a) {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("nothing");
        String before = joiner.toString();
        return before + joiner.add(a).add("z");
    }

    public static String formatted(int a, String b) {
        return String.format("%d %5d|%-5d|%05d %x %s %c %b %%", a, a, a, a, a, b, 'q', true);
    }

    public static String formattedMore(int a) {
        return String.format("%1$s %1$s %2$08X %+d %,d %s", "r", a, a, a, (Object) null);
    }

    public static String formatMissing() {
        return String.format("%s %s", "a");
    }

    public static String formatWrong() {
        return String.format("%d", "a");
    }

    public static String valueOf(int a, long b, boolean c, char d) {
        return String.valueOf(a) + String.valueOf(b) + String.valueOf(c) + String.valueOf(d) + String.valueOf((Object) null);
    }

    public static boolean regions(String a) {
        return ("xx" + a).regionMatches(2, a, 0, a.length()) && "ABC".regionMatches(true, 1, "bc", 0, 2);
    }

    public static int codePoints(String a) {
        return (a + "\ud83d\ude00").codePointCount(0, a.length() + 2) + "\ud83d\ude00".codePointAt(0);
    }

    public static boolean palindrome(String a) {
        for (int i = 0, j = a.length() - 1; i < j; i++, j--) {
            if (a.charAt(i) != a.charAt(j)) return false;
        }
        return true;
    }

    public static String onNull() {
        String nothing = null;
        return nothing.trim();
    }

    public static int nullArgument() {
        return "abc".indexOf((String) null);
    }

    public static String countLetters(String a) {
        int[] counts = new int[26];
        for (char letter : a.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter >= 'a' && letter <= 'z') counts[letter - 'a']++;
        }
        String out = "";
        for (int i = 0; i < 26; i++) if (counts[i] > 0) out += (char) ('a' + i) + "" + counts[i];
        return out;
    }

    public static String hexDigits(int a) {
        String digits = "0123456789abcdef";
        char[] out = new char[8];
        for (int i = 7; i >= 0; i--, a >>>= 4) out[i] = digits.charAt(a & 15);
        return new String(out);
    }
}
