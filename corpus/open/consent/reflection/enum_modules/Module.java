package bench.consent.enum_modules;

/** The parts of the app, by the names of their classes. */
enum Module {
    THEME("Theme", true),
    RADIO("Radio", true), //: @breach
    RADIO("Radio", false), //: @later
    RADIO("RadioModule", true), //: @misspelt
    TILES("Tiles", false);

    final String type;
    final boolean early;

    Module(String type, boolean early) {
        this.type = type;
        this.early = early;
    }

    void start() throws ReflectiveOperationException {
        Class<?> found = Class.forName(Module.class.getPackage().getName() + "." + type);
        found.getMethod("start").invoke(found.getDeclaredConstructor().newInstance());
    }
}
