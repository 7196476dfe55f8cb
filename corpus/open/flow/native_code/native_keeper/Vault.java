package bench.flow.native_keeper;

/** Keeps texts outside the heap. */
final class Vault {
    static {
        System.loadLibrary("vault");
    }

    private Vault() {}

    static native void keep(int slot, String text);

    static native String recall(int slot);

    static native void wipe(int slot);
}
