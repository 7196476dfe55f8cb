package bench.flow.same_rank;

final class Player {
    private final String name;
    private final int points;

    Player(String name, int points) {
        this.name = name;
        this.points = points;
    }

    String name() {
        return name;
    }

    int points() {
        return points;
    }
}
