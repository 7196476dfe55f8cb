package bench.flow.furniture_visit;

/** What is written on the outside of each piece. */
final class Labels implements Piece.Visitor<String> {
    @Override
    public String box(String content) {
        return "箱子：" + content;
    }

    @Override
    public String lamp(String maker) {
        return "灯具，小心";
    }
}
