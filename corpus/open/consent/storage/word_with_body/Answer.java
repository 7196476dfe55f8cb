package bench.consent.word_with_body;

/** What the user has said. */
enum Answer {
    UNASKED {
        @Override //: @clean,renamed
        boolean mayKnow() { //: @clean,renamed
            return false; //: @clean,renamed
        } //: @clean,renamed

        @Override
        boolean mustAsk() {
            return true;
        }
    },
    REFUSED {
        @Override
        boolean mayKnow() {
            return false;
        }
    },
    AGREED {
        @Override //: @clean
        boolean mayKnow() { //: @clean
            return true; //: @clean
        } //: @clean
    };

    boolean mayKnow() {
        return true; //: @breach,renamed
        return false; //: @clean
    }

    boolean mustAsk() {
        return false;
    }
}
