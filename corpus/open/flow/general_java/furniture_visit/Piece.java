package bench.flow.furniture_visit;

interface Piece {
    <R> R accept(Visitor<R> visitor);

    interface Visitor<R> {
        R box(String content);

        R lamp(String maker);
    }

    final class Box implements Piece {
        private final String content;

        Box(String content) {
            this.content = content;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.box(content);
        }
    }

    final class Lamp implements Piece {
        private final String maker;

        Lamp(String maker) {
            this.maker = maker;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lamp(maker);
        }
    }
}
