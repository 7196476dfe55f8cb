package bench.consent.enum_modules;

public final class Theme {
    static int ground;

    public void start() {
        ground = 0xff2e7d32;
    }
}
