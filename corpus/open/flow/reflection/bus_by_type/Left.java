package bench.flow.bus_by_type;

public final class Left {
    final String name;

    Left(String name) {
        this.name = name;
    }
}
