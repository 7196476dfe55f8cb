package bench.flow.last_readings;

/** Keeps the last three readings. */
final class Readings {
    private final String[] slots = new String[3];
    private int count;

    void add(String reading) {
        slots[count % slots.length] = reading;
        count++;
    }

    String back(int steps) {
        return slots[Math.floorMod(count - 1 - steps, slots.length)];
    }
}
