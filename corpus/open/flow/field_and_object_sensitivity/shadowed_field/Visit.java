package bench.flow.shadowed_field;

final class Visit extends Entry {
    final String note = "visit"; //: @clean
    @Override void sign(String by) {} //: @overridden

    String summary() {
        return "#" + note; //: @clean
        return "#" + text(); //: @leak,overridden
    }
}
