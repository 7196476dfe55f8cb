package bench.flow.default_greeting;

/** A card with a greeting on it. */
interface Card {
    String who();

    default String line() {
        return "祝 " + who() + " 新年快乐";
    }
}

/** A warmer card. */
interface Warm extends Card {
    @Override //: @closer_one
    default String line() { //: @closer_one
        return "祝你新年快乐，阖家幸福"; //: @closer_one
    } //: @closer_one
}
