package bench.flow.badge_keys;

final class Badge {
    private final char hall;
    private final int number;

    Badge(char hall, int number) {
        this.hall = hall;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Badge)) return false;
        Badge badge = (Badge) other;
        return hall == badge.hall && number == badge.number;
    }

    @Override
    public int hashCode() {
        return hall * 31 + number;
    }
}
