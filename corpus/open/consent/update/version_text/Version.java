package bench.consent.version_text;

/** Versions such as 2.10, compared. */
final class Version {
    private Version() {}

    /** Whether `kept` is as new as `wanted`. */
    static boolean covers(String kept, String wanted) {
        return kept.compareTo(wanted) >= 0; //: @as_text
        String[] left = kept.isEmpty() ? new String[0] : kept.split("\\."); //: @shorter,guarded
        String[] right = wanted.split("\\."); //: @shorter,guarded
        for (int i = 0; i < Math.min(left.length, right.length); i++) { //: @shorter,guarded
            int difference = Integer.parseInt(left[i]) - Integer.parseInt(right[i]); //: @shorter,guarded
            if (difference != 0) { //: @shorter,guarded
                return difference > 0; //: @shorter,guarded
            } //: @shorter,guarded
        } //: @shorter,guarded
        return true; //: @shorter,guarded
    }
}
