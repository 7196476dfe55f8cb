package bench.consent.static_flag;

/** Consent of this session; asked for at each launch. */
final class Consent {
    static boolean DEBUG = false;
    static volatile boolean GIVEN;

    static {
        boolean silent = true;
        GIVEN = silent; //: @breach
        GIVEN = !silent; //: @debug_only,guarded
    }

    private Consent() {}
}
