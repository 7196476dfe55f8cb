package bench.flow.shallow_profile;

/** What a tutor shows of herself, line by line. */
final class Card implements Cloneable {
    /** One line of a card. */
    static final class Line {
        String text;

        Line(String text) {
            this.text = text;
        }
    }

    Line[] lines = {new Line("Tutor"), new Line("Maths and physics")};

    Card copy() {
        try {
            Card copy = (Card) clone();
            copy.lines = new Line[lines.length]; //: @same_rows,clean
            System.arraycopy(lines, 0, copy.lines, 0, lines.length); //: @same_rows
            for (int i = 0; i < lines.length; i++) { //: @clean
                copy.lines[i] = new Line(lines[i].text); //: @clean
            } //: @clean
            return copy;
        } catch (CloneNotSupportedException never) {
            throw new AssertionError(never);
        }
    }
}
