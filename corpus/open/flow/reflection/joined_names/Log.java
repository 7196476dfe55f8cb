package bench.flow.joined_names;

public final class Log {
    private Log() {}

    public static int i(String tag, String text) {
        return 0;
    }
}
