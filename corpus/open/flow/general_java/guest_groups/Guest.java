package bench.flow.guest_groups;

final class Guest {
    private final String name;
    private final int table;

    Guest(String name, int table) {
        this.name = name;
        this.table = table;
    }

    String name() {
        return name;
    }

    int table() {
        return table;
    }
}
