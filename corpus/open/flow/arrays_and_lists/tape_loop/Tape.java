package bench.flow.tape_loop;

/** A tape of fixed length: what is recorded last goes over what is oldest. */
final class Tape {
    private final String[] places;
    private int recorded;

    Tape(int length) {
        places = new String[length];
    }

    Tape record(String word) {
        places[recorded++ % places.length] = word;
        return this;
    }

    String at(int place) {
        return places[Math.floorMod(place, places.length)];
    }

    int length() {
        return Math.min(recorded, places.length);
    }
}
