package bench.flow.inner_owner;

/** A team and the badges it gives out. */
final class Team {
    private final String name;
    private String device = "none"; //: @leak,clean
    private static String device = "none"; //: @shared

    Team(String name) {
        this.name = name;
    }

    void entry(String through) {
        device = through;
    }

    Badge badge(int number) {
        return new Badge(number);
    }

    /** What hangs around a member's neck. */
    final class Badge {
        private final int number;

        Badge(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return name + " no. " + number + " by " + device;
        }
    }
}
