package bench.flow.bus_by_type;

public final class Guest extends Joined {
    Guest(String name) {
        super(name);
    }
}
