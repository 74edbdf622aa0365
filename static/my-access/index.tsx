import React from 'react';
import { start } from '../shared/app';
import { MyAccess } from './my-access';

start(<MyAccess />);
