package bench.flow.card_preview;

/** A business card as the user edits it. */
final class Card {
    String name;
    String phone;

    Card(String name) {
        this.name = name;
    }

    Card(Card other) {
        name = other.name;
        phone = other.phone;
    }
}
