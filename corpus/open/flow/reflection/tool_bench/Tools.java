package bench.flow.tool_bench;

/** Tools are found by what goes in and what comes out, not by their names. */
class Tools {
    String saw(String wood) {
        return wood + " in halves";
    }

    String glue(String one, String two) {
        return "glued";
    }

    final String paint(String wood) { //: @marked_final
        return "green"; //: @marked_final
    } //: @marked_final

    int weigh(String wood) {
        return wood.isEmpty() ? 0 : 1;
    }
}
