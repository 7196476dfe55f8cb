package bench.flow.bus_by_type;

public class Joined {
    final String name;

    Joined(String name) {
        this.name = name;
    }
}
