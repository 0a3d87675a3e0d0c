"""What a roadside unit's sensors say: road users as JSON, over UDP or from a recording."""
