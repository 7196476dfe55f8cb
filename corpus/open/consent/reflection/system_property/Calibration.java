package bench.consent.system_property;

/** Corrections of the spirit level, kept by device. */
final class Calibration {
    private final String key;

    Calibration(String property) {
        this.key = Props.get(property, "unknown");
    }

    String key() {
        return "calibration." + key;
    }
}
