package bench.flow.panel_fragment;

import android.app.Fragment;
import android.os.Bundle;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

public final class Panel extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        String owner = getArguments().getString("owner");
        Log.i("Panel", "panel of " + owner); //: #sink
        TextView text = new TextView(getActivity());
        text.setText("空调 26℃");
        return text;
    }
}
