package bench.flow.hidden_rooms;

final class House {
    private static final class Cellar {
        private final String who;

        Cellar(String who) {
            this.who = who;
        }

        @Override
        public String toString() {
            return "地窖里的 " + who;
        }
    }

    private static final class Attic {
        private int dust;

        Attic(String who) {
            dust = who.length();
        }

        @Override
        public String toString() {
            return dust < 0 ? "" : "阁楼";
        }
    }

    private final class Garden {
        private final String who;

        Garden(String who) {
            this.who = who;
        }

        @Override
        public String toString() {
            return "花园里的 " + who;
        }
    }

    Object garden() {
        return new Garden("猫");
    }
}
