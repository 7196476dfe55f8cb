package bench.flow.furniture_visit;

final class Count implements Piece.Visitor<Integer> {
    private int pieces;

    @Override
    public Integer box(String content) {
        return ++pieces;
    }

    @Override
    public Integer lamp(String maker) {
        return ++pieces;
    }
}
