package bench.flow.registered_by_table;

final class Stamps {
    static {
        System.loadLibrary("stamps");
    }

    private Stamps() {}

    static native String stamp(String text);

    static native String frame(String text);
}
