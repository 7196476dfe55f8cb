package bench.flow.face_with_default;

final class Church implements Tower { //: @leak,clean
final class Church implements Tower, Tower.Quiet { //: @nearest
    @Override //: @clean
    public String sign(String name) { //: @clean
        return "bell"; //: @clean
    } //: @clean

    int strokes(int hour) {
        return hour % 12 == 0 ? 12 : hour % 12;
    }
}
