package bench.flow.old_fragments;

import android.support.v4.app.Fragment;

public final class Blank extends Fragment {}
