package bench.flow.fragment_target;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.app.Fragment;
import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Asks whether the card may be read. */
public final class AskDialog extends DialogFragment implements DialogInterface.OnClickListener {
    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new AlertDialog.Builder(getActivity())
                .setMessage("Read the number printed on the SIM card?")
                .setPositiveButton("Read", this)
                .setNegativeButton("Not now", null)
                .create();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        Fragment target = getTargetFragment();
        if (target == null || getActivity().checkSelfPermission("android.permission.READ_PHONE_STATE") != 0) {
            return;
        }
        TelephonyManager phone = getActivity().getSystemService(TelephonyManager.class);
        Intent card = new Intent().putExtra("card", phone.getSimSerialNumber()); //: #source
        target.onActivityResult(getTargetRequestCode(), -1, card);
    }
}
