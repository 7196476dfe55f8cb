package bench.flow.old_fragments;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.support.v4.app.Fragment;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

public final class Page extends Fragment {
    private String owner = "";

    @Override
    public void onAttach(Activity activity) {
        super.onAttach(activity);
        owner = Settings.Secure.getString(activity.getContentResolver(), "android_id"); //: @attached,attached_clean,resumed,saved,replaced #attach
    }

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        owner = ""; //: @attached_clean
        Log.i("Page", "made for " + owner); //: @attached,attached_clean,replaced #create
        if (state != null) Log.i("Page", "again for " + state.getString("owner")); //: @saved #restored
        Log.i("Page", "for " + getArguments().getString("owner")); //: @arguments #argument
        Log.i("Page", "for " + getArguments().getString("title")); //: @arguments_clean
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        TextView text = new TextView(getActivity());
        text.setText("page");
        return text;
    }

    @Override
    public void onResume() {
        super.onResume();
        Log.i("Page", "shown to " + owner); //: @resumed #resume
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putString("owner", owner); //: @saved
    }
}
