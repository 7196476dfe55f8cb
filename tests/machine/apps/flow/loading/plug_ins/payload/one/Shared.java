package bench.flow.plug_ins;

/** The app has a class of this name, which comes first. */
public final class Shared {
    public static final String NAME = String.valueOf("of one");
}
