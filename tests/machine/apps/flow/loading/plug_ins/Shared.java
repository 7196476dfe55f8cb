package bench.flow.plug_ins;

public final class Shared {
    public static final String NAME = String.valueOf("of the app");
}
