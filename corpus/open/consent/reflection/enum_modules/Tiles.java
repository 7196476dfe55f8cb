package bench.consent.enum_modules;

public final class Tiles {
    static String server;

    public void start() {
        server = "https://tiles.example.org/";
    }
}
