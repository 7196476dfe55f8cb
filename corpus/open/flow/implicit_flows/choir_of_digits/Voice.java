package bench.flow.choir_of_digits;

class Voice {
    static final Voice[] ALL = {new Soprano(), new Alto(), new Tenor(), new Bass()};

    String sing() {
        return "啦";
    }

    private static final class Soprano extends Voice {
        @Override //: @leak,by_place
        String sing() { //: @leak,by_place
            return "咪"; //: @leak,by_place
        } //: @leak,by_place
    }

    private static final class Alto extends Voice {
        @Override //: @leak,by_place
        String sing() { //: @leak,by_place
            return "嗦"; //: @leak,by_place
        } //: @leak,by_place
    }

    private static final class Tenor extends Voice {
        @Override //: @leak,by_place,one_soloist
        String sing() { //: @leak,by_place,one_soloist
            return "哆"; //: @leak,by_place,one_soloist
        } //: @leak,by_place,one_soloist
    }

    private static final class Bass extends Voice {}
}
